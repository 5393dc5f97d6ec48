using Epicenter.Server.Pages.Errors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Epicenter.Server.Pages;

/// <summary>Answers with a rendered page.</summary>
internal static class PageResult
{
    public static IResult Of<TPage>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent => With<TPage>(StatusCodes.Status200OK, parameters);

    public static IResult NotFound(PageContext page) => With<NotFoundPage>(StatusCodes.Status404NotFound, ("Clock", Clock(page)));

    public static Clock Clock(PageContext page) => Scene.Of(page.Live).ClockIn(page.Language);

    public static IResult With<TPage>(int status, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            values.Add(name, value);
        }

        // Everything slow happened before rendering: the page goes out whole.
        return new RazorComponentResult<TPage>(values) { StatusCode = status, PreventStreamingRendering = true };
    }
}
